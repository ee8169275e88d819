package org.tadamun.endorsements.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.World;

/** A campaign with two coordinators for each test, and calls as one of them, Anna. */
public abstract class AtTheDesk {

  @Inject protected EndorsementWorld endorsementWorld;
  @Inject protected World world;

  protected Desk desk;

  @BeforeEach
  protected void sitDown() {
    desk = endorsementWorld.desk();
  }

  protected <T> T anna(Callable<T> work) throws Exception {
    return Acting.as(desk.anna(), work);
  }

  /** The fields that are refused when Anna tries this. */
  protected List<String> wrong(Callable<?> work) {
    return assertThrows(InvalidInput.class, () -> anna(work)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  /** A text in English for the body of a request. */
  protected static JsonObjectBuilder text(String english) {
    return Json.createObjectBuilder().add("en", english);
  }
}
