// Excel asks for this file by the manifest. The functions are in taskpane.html, which they share with the pane.
