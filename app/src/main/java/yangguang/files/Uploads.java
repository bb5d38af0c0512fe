package yangguang.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes with a form: its words stay in memory, and files wait where they are worked on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Uploads {
    @Bean
    MultipartConfigElement multipart(MultipartProperties limits, Workbench workbench) {
        limits.setLocation(workbench.place().toString());
        return limits.createMultipartConfig();
    }
}
