/** 信息处理费: what an unreasonable number of requests costs, tier by tier. */
@NullMarked
package yangguang.law.fees;

import org.jspecify.annotations.NullMarked;
