package org.tadamun.actions.dayofaction.boundary;

import java.time.LocalDate;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is typed about a day of action.
 *
 * @param call the words of the call
 * @param date on each place's own calendar
 */
public record DayOfActionDraft(LocalizedText title, LocalizedText call, LocalDate date) {

  /** Fields that may be about a person: the audit trail says that they changed, without values. */
  static final String[] PERSONAL = {"title", "call"};

  public DayOfActionDraft {
    title = title == null ? LocalizedText.EMPTY : title;
    call = call == null ? LocalizedText.EMPTY : call;
  }
}
