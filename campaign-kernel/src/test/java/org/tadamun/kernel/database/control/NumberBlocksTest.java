package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("Fetched ids that are not used yet")
class NumberBlocksTest {

  @RegisterExtension private final HeardLog log = new HeardLog(NumberBlocks.class);

  @Test
  @DisplayName("R6: if the JPA provider is not EclipseLink, a warning with the cause is logged")
  void otherProviderWarns() {
    new NumberBlocks().letGo(null);
    assertEquals(
        List.of(
            "WARNING Unused row ids cannot be dropped:"
                + " new rows of several nodes may be in the wrong order"),
        log.words());
    assertInstanceOf(ClassNotFoundException.class, log.lines().getFirst().getThrown());
  }
}
