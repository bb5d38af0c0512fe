package yangguang.pages;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimits.class)
class PageConfiguration implements WebMvcConfigurer {
    private final PageAnswers answers;

    PageConfiguration(PageAnswers answers) {
        this.answers = answers;
    }

    @Bean
    JettyServerCustomizer waitingLine(Templates templates) {
        var busy = templates.text(Preferences.STANDARD).of("pages.busy");
        return server -> {
            var line = new WaitingLine("<!DOCTYPE html><title>%1$s</title><p>%1$s".formatted(busy));
            line.setHandler(server.getHandler());
            server.setHandler(line);
        };
    }

    @Bean
    JettyServerCustomizer thinConnections() {
        return ThinConnections::of;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
