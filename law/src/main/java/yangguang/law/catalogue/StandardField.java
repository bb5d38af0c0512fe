package yangguang.law.catalogue;

import yangguang.law.rules.Citation;

/**
 * 试点领域: a field for which there is a standard catalogue 基层政务公开标准目录, such as 社会救助.
 *
 * @param code its place in the list, such as 14
 */
public record StandardField(String code, String label, Citation law) {}
