package org.tadamun.web.console.conflict;

import java.util.List;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * The refusal after a colleague changed the record too. The form now shows the present state
 * together with what was typed.
 */
public class OvertakenEdit extends BusinessException {

  /**
   * Both changed the same fields.
   *
   * @param told the key of what became of the command, and how to go on
   */
  OvertakenEdit(String told, List<FieldError> fields) {
    super(ProblemType.STALE, fields, told);
  }

  /**
   * The reader must see the changes before a command that goes beyond storing.
   *
   * @param fields in which the colleague wrote
   */
  OvertakenEdit(List<FieldError> fields) {
    this("console.meanwhile.look", fields);
  }

  /** The reader must see the changes of what the page shows outside a form. */
  OvertakenEdit() {
    this(List.of());
  }
}
