export { REGISTERED_COLUMNS } from './columns';
export { FIELDS, isShortCodeRow, isStandardRow } from './recognise';
export { expectEmpty, ODS_CODE_HEADING, registeredOrganisation, type RegisteredOrganisation } from './row';
