/** A row of the register of practices; each field may be replaced by its number (from 1). */
export function registerRow(fields: Readonly<Record<number, string>> = {}): string {
  const cells = [
    ['M99001', 'THE ELM SURGERY', 'Y60', 'QUA', 'THE ELM SURGERY', '1 ELM ROAD', '', 'WOLVERHAMPTON', '', 'WV1 1AA'],
    ['19740401', '', 'A', 'B', 'D2P2L', '20210401', '', '01902 000000', '', '', '', '0', '', 'D2P2L', '', '4', ''],
  ].flat();
  return cells.map((cell, index) => `"${(fields[index + 1] ?? cell).replaceAll('"', '""')}"`).join(',');
}

export const PCN_HEADER =
  '"Partner\nOrganisation\nCode","Partner\nName","Practice\nParent\nSub ICB Loc Code","Practice\nParent\nSub ICB Loc Name",' +
  '"PCN Code","PCN Name","PCN Parent\nSub ICB Loc Code","PCN Parent\nSub ICB Loc Name",' +
  '"Practice to PCN\nRelationship\nStart Date","Practice to PCN\nRelationship\nEnd Date",' +
  '"Practice Sub ICB Loc and PCN Sub ICB Loc Match "';

export const pcnRow = (from = '20191001', to = '', practice = 'M99001', match = 'TRUE'): string =>
  `${practice},THE ELM SURGERY,D2P2L,NHS BLACK COUNTRY ICB - D2P2L,U99001,ELM PCN,D2P2L,NHS BLACK COUNTRY ICB - D2P2L,${from},${to},${match}`;

export const LIST_HEADER =
  'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS';

export const listRow = (patients = '5903', practice = 'M99001', sex = 'ALL', age = 'ALL', date = '01JAN2021'): string =>
  `GP_PRAC_PAT_LIST,${date},GP,06A,E38000210,${practice},WV1 1AA,${sex},${age},${patients}`;

export const MAP_HEADER =
  'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_CCG_CODE,CCG_CODE,CCG_NAME,' +
  'ONS_STP_CODE,STP_CODE,STP_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME';

export const mapRow = (pcnCode = 'U99001', pcnName = 'ELM PCN', practice = 'M99001', date = '01Jan2022'): string =>
  `GP_PRAC_PAT_LIST,${date},${practice},THE ELM SURGERY,WV1 1AA,${pcnCode},${pcnName},E38000259,D2P2L,NHS Black Country CCG,` +
  'E54000062,QUA,The Black Country,E40000011,Y60,Midlands';

export const LONG_HEADER = 'practice_code,month,measure,value';

/** The text of a file from its lines. */
export const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

/** A row of a list of trusts; each field may be replaced by its number (from 1). */
export const trustRow = (fields: Readonly<Record<number, string>> = {}): string =>
  registerRow({
    ...{ 1: 'R9X', 2: 'ELM NHS TRUST', 11: '19940401', 13: '', 14: '', 15: '', 16: '', 22: '1', 24: 'F', 26: '' },
    ...fields,
  });

/** A row of a list of commissioners; each field may be replaced by its number (from 1). */
export const commissionerRow = (fields: Readonly<Record<number, string>> = {}): string =>
  trustRow({ 1: '99A', 2: 'NHS ELM CCG', 11: '20130401', 18: '', 24: '', ...fields });

/** A link from a practice to a commissioner. */
export const linkRow = (from = '20130401', to = '', practice = 'M99001', commissioner = '99A'): string =>
  `"${practice}","${commissioner}","W","${from}","${to}","0"`;

export const PCN_LIST_HEADER =
  'PCN Code,PCN Name,Current Sub ICB Loc Code,Sub ICB Location,Open Date,Close Date,' +
  'Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode';

export const pcnListRow = (code = 'U99001', name = 'ELM PCN', opened = '20191001', closed = ''): string =>
  `${code},${name},D2P2L,NHS BLACK COUNTRY ICB - D2P2L,${opened},${closed},1 ELM ROAD,,,WOLVERHAMPTON,,WV1 1AA`;
