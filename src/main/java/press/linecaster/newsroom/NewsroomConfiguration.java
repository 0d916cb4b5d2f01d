package press.linecaster.newsroom;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the [Gate] in front of all screens.
@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration implements WebMvcConfigurer {

    private final Gate gate;

    NewsroomConfiguration(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/newsroom", "/newsroom/**");
    }
}
