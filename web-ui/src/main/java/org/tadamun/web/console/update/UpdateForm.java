package org.tadamun.web.console.update;

import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.web.console.frame.LocalizedDraft;

/**
 * The title and body of a piece of news in the form. Once it is published, only missing languages
 * can be typed.
 */
public class UpdateForm implements Serializable {

  private final LocalizedDraft title;
  private final LocalizedDraft body;
  private final UpdateView stored;

  /**
   * @param stored the news as it is stored; null for a new one
   * @param may whether the reader may write it
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

  /** Whether it is published and lacks a language that can be added. */
  public boolean isAddable() {
    return isPublished() && (title.isOpen() || body.isOpen());
  }

  private boolean isPublished() {
    return stored != null && stored.isPublished();
  }

  /** The news as it was stored when the page was made; null for a new one. */
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
