package org.tadamun.web.console.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The parts of forms with files, which lie in clear in a folder of the server until somebody
 * deletes them: it never does so itself (docs/adr/150). Sheets with signatures are among them.
 */
@ApplicationScoped
public class SentParts {

  private static final Logger LOG = System.getLogger(SentParts.class.getName());
  private static final String NAMES = "upload_*.tmp";

  /** Read by each form while it is worked on; held alone by who sweeps. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  @Inject private ServletContext context;

  public static boolean areIn(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Before anybody reads a parameter of the form. */
  public void begin() {
    underWay.readLock().lock();
  }

  /** Deletes what came with the form, by the thread that has begun with it. */
  public void end(HttpServletRequest request) {
    try {
      for (Part part : request.getParts()) {
        part.delete();
      }
    } catch (IOException | ServletException | RuntimeException broken) {
      LOG.log(Level.DEBUG, "A form with files broke off", broken);
    } finally {
      underWay.readLock().unlock();
    }
    sweep();
  }

  /** Of a form that broke off, the server does not tell the part that had begun. */
  private void sweep() {
    if (!underWay.writeLock().tryLock()) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), NAMES)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "What browsers sent may still lie in " + folder(), unreadable);
    } finally {
      underWay.writeLock().unlock();
    }
  }

  private Path folder() {
    return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
  }
}
