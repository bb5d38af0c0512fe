/** Pages of 主动公开 in the office: list, four steps of registering, review, publication, record. */
@NullMarked
package yangguang.documents.web;

import org.jspecify.annotations.NullMarked;
