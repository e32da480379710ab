"""The packages of Go's standard library, each with something in it that can be named.

An import that is not used is an error in Go. Where a source's own words leave open whether it uses a package, naming
anything of the package settles it.
"""

from __future__ import annotations

# Made from `go list std` and the sources of Go 1.24. Of packages with the same name the first is meant. What follows
# the last dot is a function; what follows an equals sign is an expression.
_LISTED = """
    math/rand.ExpFloat64 text/template.HTMLEscape text/scanner.TokenString runtime/pprof.Do
    archive/tar.FileInfoHeader archive/zip.FileInfoHeader bufio.NewReadWriter bytes.Clone cmp.Compare[int]
    compress/bzip2.NewReader compress/flate.NewReader compress/gzip.NewReader compress/lzw.NewReader
    compress/zlib.NewReader container/heap.Fix container/list.New container/ring.New context.AfterFunc
    crypto.RegisterHash crypto/aes.NewCipher crypto/cipher.NewCBCDecrypter crypto/des.NewCipher
    crypto/dsa.GenerateKey crypto/ecdh.P256 crypto/ecdsa.GenerateKey crypto/ed25519.GenerateKey
    crypto/elliptic.GenerateKey crypto/fips140.Enabled crypto/hmac.Equal crypto/md5.New
    crypto/mlkem.GenerateKey1024 crypto/rand.Int crypto/rc4.NewCipher crypto/rsa.DecryptOAEP crypto/sha1.New
    crypto/sha256.New crypto/sha3.New224 crypto/sha512.New crypto/subtle.ConstantTimeByteEq
    crypto/tls.CipherSuiteName crypto/x509.CreateCertificate crypto/x509/pkix=new(pkix.Name)
    database/sql.Drivers database/sql/driver.IsScanValue debug/buildinfo.Read debug/dwarf.New debug/elf.NewFile
    debug/gosym.NewLineTable debug/macho.NewFatFile debug/pe.NewFile debug/plan9obj.NewFile embed=new(embed.FS)
    encoding=new(encoding.TextMarshaler) encoding/ascii85.Decode encoding/asn1.Marshal
    encoding/base32.NewDecoder encoding/base64.NewDecoder encoding/binary.Append encoding/csv.NewReader
    encoding/gob.NewDecoder encoding/hex.AppendDecode encoding/json.Compact encoding/pem.Decode
    encoding/xml.CopyToken errors.As expvar.Do flag.Arg fmt.Append go/ast.FileExports go/build.ArchChar
    go/build/constraint.GoVersion go/constant.BinaryOp go/doc.Examples go/doc/comment.DefaultLookupPackage
    go/format.Node go/importer.Default go/parser.ParseDir go/printer.Fprint go/scanner.PrintError
    go/token.IsExported go/types.NewScope go/version.Compare hash=new(hash.Hash) hash/adler32.Checksum
    hash/crc32.Checksum hash/crc64.Checksum hash/fnv.New128 hash/maphash.Bytes html.EscapeString
    html/template.HTMLEscape image.Decode image/color.CMYKToRGB image/color/palette.Plan9 image/draw.Draw
    image/gif.Decode image/jpeg.Decode image/png.Decode index/suffixarray.New io.Copy io/fs.FileInfoToDirEntry
    io/ioutil.NopCloser iter.Pull[int] log.Default log/slog.Any log/syslog.Dial maps.Clone[map[int]int] math.Abs
    math/big.Jacobi math/bits.Add math/cmplx.Abs math/rand/v2=rand.ExpFloat64 mime.AddExtensionType
    mime/multipart.NewReader mime/quotedprintable.NewReader net.CIDRMask net/http.AllowQuerySemicolons
    net/http/cgi.Request net/http/cookiejar.New net/http/fcgi.ProcessEnv net/http/httptest.NewRecorder
    net/http/httptrace.ContextClientTrace net/http/httputil.DumpRequest net/http/pprof.Cmdline
    net/mail.ParseAddress net/netip.AddrFrom16 net/rpc.Accept net/rpc/jsonrpc.Dial net/smtp.CRAMMD5Auth
    net/textproto.CanonicalMIMEHeaderKey net/url.JoinPath os.Chdir os/exec.Command os/signal.Ignore
    os/user.Current path.Base path/filepath.Abs reflect.Append regexp.Compile regexp/syntax.Compile
    runtime.BlockProfile runtime/coverage.ClearCounters runtime/debug.FreeOSMemory runtime/metrics.All
    runtime/trace.IsEnabled slices.Sort[[]int] sort.Find strconv.AppendBool strings.Clone sync.NewCond
    sync/atomic.AddInt32 syscall.Accept testing.AllocsPerRun testing/fstest.TestFS testing/iotest.DataErrReader
    testing/quick.Check testing/slogtest.Run text/tabwriter.NewWriter text/template/parse.IsEmptyTree time.After
    unicode.In unicode/utf16.AppendRune unicode/utf8.AppendRune unique.Make[int] unsafe=new(unsafe.Pointer)
    weak.Make[int]
"""


def _expressions() -> dict[str, str]:
    found = {}
    for item in _LISTED.split():
        path, equals, expression = item.partition("=")
        if not equals:
            path, _, function = item.rpartition(".")
            expression = f"{path.rpartition('/')[2]}.{function}"
        found[path] = expression
    return found


#: Import path -> an expression that uses the package.
EXPRESSIONS = {
    **_expressions(),
    "github.com/stretchr/testify/assert": "assert.New",
    "github.com/stretchr/testify/require": "require.New",
}


def name_of(path: str) -> str:
    """The name under which a package is known where it is imported: rand for math/rand/v2."""
    parts = path.split("/")
    is_version = len(parts) > 1 and parts[-1][:1] == "v" and parts[-1][1:].isdigit()
    return parts[-2] if is_version else parts[-1]


#: Package name -> import path.
PATHS: dict[str, str] = {}
for _path in EXPRESSIONS:
    PATHS.setdefault(name_of(_path), _path)
