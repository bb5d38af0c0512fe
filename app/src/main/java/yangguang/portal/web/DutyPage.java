package yangguang.portal.web;

import yangguang.portal.Site;

/** A page of words: 网站地图, 无障碍声明, 隐私说明. */
public record DutyPage(Scope scope, Menu menu) {
    public Site site() {
        return scope.frame().site();
    }
}
