const isDocstring = (comment) => comment?.type === 'Block' && comment.value.startsWith('*');

/** Whoever calls an exported function or class must not have to read it: a docstring stands right above it. */
export const documentedExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: '{{name}} is exported without a docstring.' } },
  create(context) {
    return {
      'ExportNamedDeclaration[declaration.type=/^(FunctionDeclaration|ClassDeclaration)$/]'(node) {
        const { id, decorators } = node.declaration;
        const first = decorators?.[0];
        const start = first !== undefined && first.range[0] < node.range[0] ? first : node;
        if (isDocstring(context.sourceCode.getCommentsBefore(start).at(-1))) return;
        context.report({ node: id ?? node, messageId: 'missing', data: { name: id?.name ?? 'It' } });
      },
    };
  },
};
