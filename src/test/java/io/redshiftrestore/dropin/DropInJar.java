package io.redshiftrestore.dropin;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The jar that the build has made, to look into. */
final class DropInJar implements AutoCloseable {

  static final Path PATH = Path.of(System.getProperty("drop-in.jar", ""));

  /** The bytes of a file's local and central headers, but for its name. */
  private static final int HEADERS = 30 + 46;

  private final JarFile jar;

  DropInJar() {
    try {
      jar = new JarFile(PATH.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the size of the file, in bytes. */
  static long size() {
    try {
      return Files.size(PATH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of all files in the jar. */
  List<String> files() {
    return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** Returns how many bytes each file takes in the jar, with its two headers there. */
  Map<String, Long> packedSizes() {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .collect(
            toMap(
                ZipEntry::getName,
                entry -> entry.getCompressedSize() + HEADERS + 2L * entry.getName().length()));
  }

  /** Returns the text of a file. */
  String text(String name) {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new AssertionError("The drop-in jar has no " + name);
    }
    try (var bytes = jar.getInputStream(entry)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String mainAttribute(String name) {
    try {
      Manifest manifest = jar.getManifest();
      return String.valueOf(manifest.getMainAttributes().getValue(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      jar.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
