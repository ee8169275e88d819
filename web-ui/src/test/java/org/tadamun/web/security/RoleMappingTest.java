package org.tadamun.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;

@DisplayName("The server's role mapping")
class RoleMappingTest {

  private static final Pattern MAPPING =
      Pattern.compile("<role-name>([^<]+)</role-name>\\s*<group-name>\\1</group-name>");

  @Test
  @DisplayName("maps each permission to the group of the same name, and has no other")
  void complete() throws IOException {
    String mapping = Files.readString(Path.of("src/main/webapp/WEB-INF/glassfish-web.xml"));
    assertEquals(new TreeSet<>(Permission.all()), mapped(mapping));
  }

  @Test
  @DisplayName("is not recognised if the group has another name than the permission")
  void sample() {
    String role = "<role-name>%s</role-name> <group-name>%s</group-name>";
    String mapping = role.formatted("a:read", "a:read") + role.formatted("a:write", "a:read");
    assertEquals(Set.of("a:read"), mapped(mapping));
  }

  private static Set<String> mapped(String mapping) {
    return MAPPING
        .matcher(mapping)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
