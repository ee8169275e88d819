package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("Fetched ids that are not used yet")
class NumberBlocksTest {

  @RegisterExtension private final HeardLog log = new HeardLog(NumberBlocks.class);

  @Test
  @DisplayName("R6 if the JPA provider is not EclipseLink, a warning is logged")
  void otherProviderWarns() {
    new NumberBlocks().letGo(null);
    assertEquals(
        List.of("WARNING"), log.lines().stream().map(l -> l.getLevel().getName()).toList());
  }
}
