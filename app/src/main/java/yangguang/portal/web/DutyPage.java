package yangguang.portal.web;

import yangguang.portal.Site;

/**
 * A page of words: 网站地图, 无障碍声明, 隐私说明.
 *
 * @param draftDays how long a request that is not submitted is kept
 */
public record DutyPage(Scope scope, Menu menu, int draftDays) {
    public Site site() {
        return scope.frame().site();
    }
}
