package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: the caller may do this for some countries, and the request names another one, or none. The
 * refusal names the field; otherwise callers would think that their role does not allow it at all.
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
