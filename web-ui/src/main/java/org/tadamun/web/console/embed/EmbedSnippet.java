package org.tadamun.web.console.embed;

import org.tadamun.kernel.text.boundary.Markup;

/**
 * The HTML that a partner puts into a page: a frame without a script. The frame does not tell us
 * the address of the partner's page.
 */
final class EmbedSnippet {

  /** In pixels; the form scrolls inside. */
  private static final int HEIGHT = 700;

  /** In percent of the window: the answer in a higher frame would be out of sight. */
  private static final int MOST = 90;

  private EmbedSnippet() {}

  /**
   * @param title the name of the frame for screen readers
   */
  static String of(String address, String lang, String title) {
    return "<iframe src=\"%s\" title=\"%s\" lang=\"%s\" width=\"100%%\" height=\"%d\" style=\"max-height:%dvh\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>"
        .formatted(Markup.escaped(address), Markup.escaped(title), lang, HEIGHT, MOST);
  }
}
