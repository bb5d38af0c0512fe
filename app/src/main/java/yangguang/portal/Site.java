package yangguang.portal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import yangguang.bodies.Body;

/**
 * What the site says of itself in its footer and meta tags (政府网站发展指引), set by {@code
 * yangguang.site.*}. What is empty is not shown.
 *
 * @param name 网站名称, the full name of the agency that runs it
 * @param shortName what stands in the bar
 * @param domain 域名, such as {@code www.example.gov.cn}; without it no page claims an address
 * @param idCode 网站标识码
 * @param operator 承办单位
 * @param icp ICP备案号
 * @param police 公安备案号
 * @param policeLink where that number can be looked up
 * @param address where the agency is
 * @param phone by which it is reached
 * @param mistakes where “我为政府网站找错” leads
 * @param mark where the mark of party and government agencies 党政机关网站标识 leads
 * @param asked words that people often look for, shown under the search field
 */
@ConfigurationProperties("yangguang.site")
public record Site(
        @DefaultValue("") String name,
        @DefaultValue("") String shortName,
        @DefaultValue("") String domain,
        @DefaultValue("") String idCode,
        @DefaultValue("") String operator,
        @DefaultValue("") String icp,
        @DefaultValue("") String police,
        @DefaultValue("") String policeLink,
        @DefaultValue("") String address,
        @DefaultValue("") String phone,
        @DefaultValue("") String mistakes,
        @DefaultValue("") String mark,
        @DefaultValue List<String> asked) {

    /** This, with what is not set taken from the body at the top. */
    Site of(Body root) {
        return new Site(
                first(name, root.name()),
                first(shortName, root.shortName()),
                domain,
                idCode,
                operator,
                icp,
                police,
                policeLink,
                first(address, root.contact().address()),
                first(phone, root.contact().phone()),
                mistakes,
                mark,
                asked);
    }

    private static String first(String set, String otherwise) {
        return set.isBlank() ? otherwise : set;
    }
}
