package org.tadamun.petition.snapshot.entity;

/** In which forms figures and texts are frozen; the manifest names all the others. */
public enum SnapshotForm {
  MANIFEST("application/json", "manifest.json", false),
  JSON("application/json", "data.json", false),
  CSV("text/csv;charset=utf-8", "csv", true),
  HTML("text/html;charset=utf-8", "html", true),
  PDF("application/pdf", "pdf", true);

  private final String mediaType;
  private final String ending;
  private final boolean translated;

  SnapshotForm(String mediaType, String ending, boolean translated) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.translated = translated;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of its name, behind the last dot of what is its own. */
  public String ending() {
    return ending;
  }

  /** Whether there is one for each language. */
  public boolean isTranslated() {
    return translated;
  }
}
