import { findInputs, type RunOptions } from '../../../src/importing';
import { useFolder } from '../support/folder';
import { lines, LONG_HEADER } from '../support/samples';

const LONG = lines(LONG_HEADER, 'M99001,2013-06-01,a_share,0.5');
const WIDE = lines('month,ratio_quantity.M99001', '1370044800,0.5');

describe('a folder of measures', () => {
  const folder = useFolder();
  const namesIn = async (options: RunOptions = {}) =>
    (await findInputs('measures', folder.path, options)).map(({ name }) => name.slice(folder.path.length + 1));

  it('that holds both forms asks which to take, for they most likely say the same twice', async () => {
    await folder.write('long.csv', LONG);
    await folder.write('r_input_0.csv', WIDE);
    await expect(namesIn()).rejects.toMatchObject({
      code: 'MEASURE_AMBIGUOUS',
      message:
        `${folder.path}: it holds measures in both forms (${folder.path}/long.csv is long; ` +
        `${folder.path}/r_input_0.csv is wide): give the option form: long or wide`,
    });
  });

  it('gives the files of the form asked for', async () => {
    await folder.write('long.csv', LONG);
    await folder.write('r_input_0.csv', WIDE);
    await folder.write('r_input_1.csv', WIDE.replace('M99001', 'M99002'));
    expect(await namesIn({ form: 'long' })).toEqual(['long.csv']);
    expect(await namesIn({ form: 'wide' })).toEqual(['r_input_0.csv', 'r_input_1.csv']);
  });

  it('without a file of that form says so', async () => {
    await folder.write('long.csv', LONG);
    await expect(namesIn({ form: 'wide' })).rejects.toThrow(
      /no file in it is Measures by practice and month, long or wide in wide form;/,
    );
  });

  it('does not let one measure name the wide files of two folders', async () => {
    await folder.write('a/r_input_0.csv', WIDE);
    await folder.write('b/r_input_0.csv', WIDE);
    await expect(namesIn({ measure: 'a_share' })).rejects.toThrow(
      `${folder.path}: wide files lie in 2 folders, which one measure cannot name: import each by itself`,
    );
    expect(await namesIn()).toHaveLength(2);
  });
});
