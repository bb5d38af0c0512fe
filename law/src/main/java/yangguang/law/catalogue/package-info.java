/**
 * 目录: what the law obliges to publish, grounds for not publishing, and kinds of official documents.
 */
@NullMarked
package yangguang.law.catalogue;

import org.jspecify.annotations.NullMarked;
