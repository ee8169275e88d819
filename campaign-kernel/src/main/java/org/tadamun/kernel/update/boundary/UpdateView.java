package org.tadamun.kernel.update.boundary;

import java.time.Instant;
import java.util.Locale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.entity.Update;
import org.tadamun.kernel.update.entity.UpdateState;

/** A piece of news as shown by pages and the API. */
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
   * Since when the published text reads as it does in this language. The source language never
   * changes after publication; for other languages only the last change of the whole is known.
   */
  Instant changedIn(Locale locale) {
    return isInSource(title, locale) && isInSource(body, locale) ? publishedAt : modifiedAt;
  }

  private static boolean isInSource(LocalizedText text, Locale locale) {
    return text.bestLanguage(locale).equals(text.sourceLanguage());
  }

  /**
   * The path of its own page, after the language; permanent.
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

  /** Whether its words were erased. */
  public boolean isErased() {
    return title.isEmpty();
  }
}
