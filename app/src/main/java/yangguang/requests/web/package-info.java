/** Pages of 依申请公开 in the office: list, entry, case, steps, papers, hand-over, settings. */
@NullMarked
package yangguang.requests.web;

import org.jspecify.annotations.NullMarked;
