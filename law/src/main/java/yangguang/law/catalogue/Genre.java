package yangguang.law.catalogue;

import yangguang.law.rules.Citation;

/**
 * 公文种类.
 *
 * @param code stable name, such as notice
 * @param label its name, such as 通知
 */
public record Genre(String code, String label, Citation law) {}
