/**
 * The bsc command: reads arguments, opens files on the workbench's host, calls the same actions of `excel` as the pane,
 * and prints. Nothing is scored, laid out or worded here that the add-in does not do as well.
 * It never writes over its input unless asked, and never leaves half a file.
 */
export { runCli } from "./runCli";
export { CommandFailure, type ExitCode, type Io } from "./io";
