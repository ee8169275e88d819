package org.tadamun.kernel.update.boundary;

import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.entity.Update;

/** What is typed about a piece of news. */
public record UpdateDraft(LocalizedText title, LocalizedText body) {

  void check() {
    new Violations()
        .required("title", title)
        .texts("title", title, Update.TITLE_MAX)
        .required("body", body)
        .texts("body", body, Update.BODY_MAX)
        .throwIfAny();
  }
}
