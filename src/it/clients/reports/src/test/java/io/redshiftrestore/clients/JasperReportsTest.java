package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperPrintManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report of JasperReports, by day, with parameters. */
class JasperReportsTest {

  private static final Path TARGET = Path.of("target");

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private JasperPrint report;

  @BeforeEach
  void fill() throws Exception {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("cluster", "finance");
    parameters.put("until", Timestamp.valueOf("2024-03-01 01:45:00"));
    try (InputStream design = getClass().getResourceAsStream("/restores.jrxml");
        Connection connection = DriverManager.getConnection(sandbox.url())) {
      report =
          JasperFillManager.fillReport(
              JasperCompileManager.compileReport(design), parameters, connection);
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_parameters_go_into_the_one_call() {
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("finance");
  }

  @Test
  void the_pdf_has_the_rows_under_the_day_that_the_table_shows() throws Exception {
    Path pdf = TARGET.resolve("restores.pdf");
    JasperExportManager.exportReportToPdfFile(report, pdf.toString());
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      assertThat(reader.getNumberOfPages()).isEqualTo(1);
      assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
          .contains("Restores of finance", "Day 2024-03-01", "7 restores")
          .contains("2024-03-01 01:16:31", "request-1", "Restore 1 ran out of disk space.")
          .contains("2024-03-01 01:20:38", "request-5", "SUCCEEDED")
          .doesNotContain("2024-02-29");
    }
  }

  @Test
  void the_picture_of_the_page_is_not_empty() throws Exception {
    Image page = JasperPrintManager.printPageToImage(report, 0, 2);
    BufferedImage picture = (BufferedImage) page;
    ImageIO.write(picture, "png", TARGET.resolve("restores.png").toFile());
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    assertThat(IntStream.of(pixels).filter(pixel -> pixel == 0xFF000000).count())
        .isGreaterThan(1000);
  }
}
