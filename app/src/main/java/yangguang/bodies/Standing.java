package yangguang.bodies;

/** What an officer is to disclosure: a seat in the leading group 领导小组, or a duty of their own. */
public enum Standing {
    /** 组长 */
    GROUP_HEAD,
    /** 副组长 */
    GROUP_DEPUTY,
    /** 成员 */
    GROUP_MEMBER,
    /** 分管负责人 */
    RESPONSIBLE,
    /** 工作机构负责人 */
    OFFICE_HEAD,
    /** 经办人员 */
    HANDLER
}
