package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each megabyte of the drop-in jar is for. */
class DropInJarSizeIT {

  private static final double MEGABYTE = 1_000_000;

  /** A line of the list: how many megabytes the files of a folder take, and what for. */
  private record Share(double megabytes, String folder, String purpose) {

    static Share parse(String line) {
      String[] parts = line.strip().split(" +", 3);
      return new Share(Double.parseDouble(parts[0]), parts[1], parts[2]);
    }
  }

  private static List<Share> list() throws IOException {
    return Files.readAllLines(Path.of("src/main/dropin/SIZES.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Share::parse)
        .toList();
  }

  @Test
  void the_jar_is_at_most_36_megabytes() {
    assertThat(DropInJar.size()).isLessThanOrEqualTo((long) (36 * MEGABYTE));
  }

  @Test
  void the_list_says_how_much_each_part_takes_and_leaves_none_out() throws IOException {
    Map<String, Long> bytes = new LinkedHashMap<>();
    List<Share> list = list();
    list.forEach(share -> bytes.put(share.folder(), 0L));
    try (DropInJar jar = new DropInJar()) {
      jar.packedSizes().forEach((file, size) -> bytes.merge(folderOf(file, list), size, Long::sum));
    }

    assertThat(bytes).hasSameSizeAs(list);
    assertThat(list)
        .allSatisfy(
            share ->
                assertThat(bytes.getOrDefault(share.folder(), 0L) / MEGABYTE)
                    .as(share.toString())
                    .isCloseTo(share.megabytes(), within(0.2)));
  }

  private static String folderOf(String file, List<Share> list) {
    return list.stream()
        .map(Share::folder)
        .filter(folder -> file.startsWith(folder + "/"))
        .findFirst()
        .orElse(file);
  }
}
