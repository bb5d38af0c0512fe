package yangguang.law.catalogue;

import yangguang.law.rules.Citation;

/**
 * 依据: why a document is open on request only, or withheld.
 *
 * @param code stable name, such as 2019-14-secret
 * @param label short name
 * @param text the words of the law
 */
public record Ground(String code, Attribute attribute, String label, String text, Citation law) {}
