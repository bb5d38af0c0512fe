package yangguang.catalogue;

/**
 * 公开事项: a row of a standard catalogue.
 *
 * @param firstLevel 一级事项, and {@code secondLevel} 二级事项
 * @param content 公开内容（要素）
 * @param basis 公开依据
 * @param timeLimit 公开时限, in the words of the catalogue
 * @param responsible 公开主体
 * @param carrier 公开渠道和载体
 * @param audience 公开对象
 * @param manner 公开方式
 * @param level 公开层级
 */
public record CatalogueItem(
        String field,
        String firstLevel,
        String secondLevel,
        String content,
        String basis,
        String timeLimit,
        String responsible,
        String carrier,
        String audience,
        String manner,
        String level) {}
