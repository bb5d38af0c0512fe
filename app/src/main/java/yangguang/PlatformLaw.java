package yangguang;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yangguang.law.Law;

/** The one law, read when it is first asked for. */
@Configuration(proxyBeanMethods = false)
class PlatformLaw {
    @Bean
    Law law() {
        return Law.national();
    }
}
