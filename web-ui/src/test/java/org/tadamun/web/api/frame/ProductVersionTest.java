package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The product version at the entry of the API")
class ProductVersionTest {

  private static InputStream resource(String name) {
    return ProductVersionTest.class.getResourceAsStream(name);
  }

  @Test
  @DisplayName("is the version in the names of the jars of the build")
  void version() throws IOException {
    Properties product = new Properties();
    try (InputStream file = resource("/product.properties");
        InputStream jars = resource("/META-INF/persistence.xml")) {
      product.load(file);
      String jar = "campaign-kernel-" + product.getProperty("version") + ".jar";
      String units = new String(jars.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(units.contains(jar), jar);
    }
  }
}
