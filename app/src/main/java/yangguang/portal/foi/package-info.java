/** 依申请公开 for the applicant: the right way, the question pages, the progress of a request. */
@NullMarked
package yangguang.portal.foi;

import org.jspecify.annotations.NullMarked;
