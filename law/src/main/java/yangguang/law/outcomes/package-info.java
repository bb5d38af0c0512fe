/**
 * 办理结果: how a request can end, what the letter is, which row counts it, and what the applicant can
 * do.
 */
@NullMarked
package yangguang.law.outcomes;

import org.jspecify.annotations.NullMarked;
