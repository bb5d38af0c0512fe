package yangguang.law.catalogue;

import yangguang.law.rules.Citation;

/**
 * 法定主动公开内容: a kind of information that the law obliges to publish.
 *
 * @param code stable name, such as 2019-20-1
 * @param who which bodies it obliges
 * @param label short name
 * @param text the words of the law
 * @param residual whether it takes what has no other place
 * @param inspected 通知公告、政策文件类: whether inspections of sites want to see it changed
 */
public record Category(
        String code,
        Who who,
        String label,
        String text,
        Citation law,
        boolean residual,
        boolean inspected) {

    /** Which bodies a category obliges. */
    public enum Who {
        ALL,
        /** 设区的市级、县级人民政府及其部门. */
        COUNTY,
        /** 乡镇人民政府. */
        TOWNSHIP;

        static Who named(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
