import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Operations stand in `.graphql` files beside the component that reads them. Each gets a `.gql.ts` with its types
 * and its parsed document, so that no parser and no schema reach the browser.
 */
const config: CodegenConfig = {
  schema: '../../packages/api-contract/schema.graphql',
  documents: 'src/**/*.graphql',
  ignoreNoDocuments: true,
  generates: {
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.gql.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        optimizeDocumentNode: true,
        documentMode: 'documentNode',
        dedupeFragments: true,
        enumType: 'string-literal',
        defaultScalarType: 'string',
        scalars: { DateTime: 'string', Date: 'string', Text: 'string', ID: 'string' },
      },
    },
  },
};

export default config;
