package org.tadamun.kernel.update.boundary;

import java.time.Instant;
import java.util.Locale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.entity.Update;
import org.tadamun.kernel.update.entity.UpdateState;

/** A piece of news as pages and answers see it. */
public record UpdateView(
    long number,
    String id,
    long campaignId,
    LocalizedText title,
    LocalizedText body,
    UpdateState state,
    String occasion,
    Instant publishedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static UpdateView of(Update update) {
    return new UpdateView(
        update.id(),
        update.publicId(),
        update.campaignId(),
        update.title(),
        update.body(),
        update.state(),
        update.occasion(),
        update.publishedAt(),
        update.createdAt(),
        update.modifiedAt(),
        update.version());
  }

  /**
   * Since when it reads as it does in this language, once it is published: what stands in the
   * language of its source has not changed since. Of the others nobody knows which came when.
   */
  Instant changedIn(Locale locale) {
    return isInSource(title, locale) && isInSource(body, locale) ? publishedAt : modifiedAt;
  }

  private static boolean isInSource(LocalizedText text, Locale locale) {
    return text.bestLanguage(locale).equals(text.sourceLanguage());
  }

  /**
   * Its own page, below the language: it stays there, however many newer ones there are.
   *
   * @param campaign the slug of its campaign
   */
  public String path(String campaign) {
    return "/campaigns/" + campaign + "/news/" + id;
  }

  public boolean isDraft() {
    return state == UpdateState.DRAFT;
  }

  public boolean isPublished() {
    return state == UpdateState.PUBLISHED;
  }

  /** Whether it has no words any more. */
  public boolean isErased() {
    return title.isEmpty();
  }
}
