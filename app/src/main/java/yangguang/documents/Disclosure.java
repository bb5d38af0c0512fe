package yangguang.documents;

import org.jspecify.annotations.Nullable;

/**
 * Whether and why the public gets it.
 *
 * @param attribute 公开属性
 * @param basis the legal basis, by its code in the law's catalogue
 * @param category 法定主动公开内容, likewise
 * @param normative whether it is a 行政规范性文件
 */
public record Disclosure(
        @Nullable Attribute attribute,
        @Nullable String basis,
        @Nullable String category,
        boolean normative) {
    static final Disclosure OPEN_QUESTION = new Disclosure(null, null, null, false);
}
