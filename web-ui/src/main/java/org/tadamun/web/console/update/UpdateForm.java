package org.tadamun.web.console.update;

import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.web.console.frame.LocalizedDraft;

/**
 * The words of a piece of news in the form. Where people have read them, only what is missing is
 * typed.
 */
public class UpdateForm implements Serializable {

  private final LocalizedDraft title;
  private final LocalizedDraft body;
  private final UpdateView stored;

  /**
   * @param stored what is kept of it, or null of a new one
   * @param may whether its reader may write it
   */
  UpdateForm(UpdateDraft words, List<String> languages, UpdateView stored, boolean may) {
    title = LocalizedDraft.of(words.title(), languages);
    body = LocalizedDraft.of(words.body(), languages);
    this.stored = stored;
    if (isPublished() && may) {
      title.settle(stored.title());
      body.settle(stored.body());
    } else if (!may || stored != null && !stored.isDraft()) {
      title.close();
      body.close();
    }
  }

  UpdateDraft toDraft() {
    return new UpdateDraft(title.toText(), body.toText());
  }

  /** Whether it is out and lacks a language, which can be added. */
  public boolean isAddable() {
    return isPublished() && (title.isOpen() || body.isOpen());
  }

  private boolean isPublished() {
    return stored != null && stored.isPublished();
  }

  /** As it was kept when the page was made; null of a new one. */
  public UpdateView getStored() {
    return stored;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getBody() {
    return body;
  }
}
