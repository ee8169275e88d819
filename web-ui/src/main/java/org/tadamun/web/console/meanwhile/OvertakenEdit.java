package org.tadamun.web.console.meanwhile;

import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** Somebody else changed the thing too; how it stands now is in the form, beside what was typed. */
public class OvertakenEdit extends BusinessException {

  /**
   * Both wrote in the same fields.
   *
   * @param told the key of what became of the step, and how to go on
   */
  OvertakenEdit(String told, List<FieldError> fields) {
    super(ProblemType.STALE, fields, told);
  }

  /**
   * To be looked at before a step that does more than store.
   *
   * @param fields in which the other one wrote
   */
  OvertakenEdit(List<FieldError> fields) {
    this("console.meanwhile.look", fields);
  }

  /** As the other, of what the page shows beside the form. */
  OvertakenEdit() {
    this(List.of());
  }
}
