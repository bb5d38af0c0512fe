/** 年度报告的章节: the parts of an annual report and the sentences that its figures make. */
@NullMarked
package yangguang.law.reports;

import org.jspecify.annotations.NullMarked;
