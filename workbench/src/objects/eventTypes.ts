/** The runtime's numbers for the events that the host sends. */
export const eventTypes = {
  documentSelectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  shapeActivated: 2101,
  shapeDeactivated: 2102,
  workbookActivated: 2203,
  visibilityChanged: 65539,
} as const;

/** What a sheet and all sheets together tell of, by the names in the methods that register for it. */
export const sheetEvents = {
  DataChanged: eventTypes.changed,
  Activated: eventTypes.activated,
  Deactivated: eventTypes.deactivated,
  SelectionChanged: eventTypes.selectionChanged,
  Calculated: eventTypes.calculated,
  RowSorted: eventTypes.rowSorted,
  ColumnSorted: eventTypes.columnSorted,
  SingleClicked: eventTypes.singleClicked,
  RowHiddenChanged: eventTypes.rowHiddenChanged,
  FormulaChanged: eventTypes.formulaChanged,
  ProtectionChanged: eventTypes.protectionChanged,
} as const;

/** The same of events whose methods are called otherwise. */
export const newerSheetEvents = {
  NameChanged: eventTypes.nameChanged,
  VisibilityChanged: eventTypes.sheetVisibilityChanged,
} as const;

/** Whom an event concerns when it is the workbook as a whole (OfficeExtension.Constants.eventWorkbookId). */
export const workbookTarget = "Workbook";
