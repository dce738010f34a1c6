export { asksForEditor } from './asks-for-editor';
export { editorPage, showEditorToBrowsers, type EditorPage } from './editor-page';
export { registerEditor, type EditorFolders } from './register-editor';
export { readExampleOperations, type ExampleOperation } from './example-operations';
