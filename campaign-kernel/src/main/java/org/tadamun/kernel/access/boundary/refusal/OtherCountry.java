package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: who asks may do it for some countries, and what was typed is of another, or of none. It
 * stands at the field: else he reads that his role is not for such things at all.
 */
public class OtherCountry extends Forbidden {

  private final String field;

  public OtherCountry(String permission, String field) {
    super(permission, "kernel.error.other-country");
    this.field = field;
  }

  @Override
  public List<FieldError> errors() {
    return List.of(new FieldError(field, "kernel.error.own-country"));
  }
}
