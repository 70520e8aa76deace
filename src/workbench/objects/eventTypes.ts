/** The runtime's numbers for the events that the host sends. */
export const eventTypes = {
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  shapeActivated: 2101,
  shapeDeactivated: 2102,
  visibilityChanged: 65539,
} as const;

/** Whom an event concerns when it is the workbook as a whole (OfficeExtension.Constants.eventWorkbookId). */
export const workbookTarget = "Workbook";
